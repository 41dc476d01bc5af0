// JSON Schema and compiled schemas are a fifth of zod, and no example uses them.
function refuse() {
  throw new Error('This part of zod is not loaded here');
}
const later = () => refuse;
module.exports = {
  __esModule: true,
  compile: refuse,
  withParser: refuse,
  toZod: refuse,
  fromJSONSchema: refuse,
  toJSONSchema: refuse,
  createStandardJSONSchemaMethod: later,
  createToJSONSchemaMethod: later,
};
