// Messages in some fifty languages; the examples use those in English.
exports.en = require('zod/v4/locales/en.cjs');
