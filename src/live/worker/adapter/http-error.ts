/** An error that Nest answers with its own status and message, as those of Express' body parsers. */
export class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}
