declare namespace e {
  interface Request {
    headers: Record<string, string | string[] | undefined>;
    query: Record<string, unknown>;
    params: Record<string, string>;
    body: any;
    method: string;
    url: string;
    originalUrl: string;
    path: string;
  }
  interface Response {
    status(code: number): this;
    json(body?: any): this;
    send(body?: any): this;
    set(name: string, value: string): this;
    setHeader(name: string, value: string): this;
    end(): this;
  }
  interface NextFunction {
    (error?: any): void;
  }
}
declare const e: any;
export = e;
