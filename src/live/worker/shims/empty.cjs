// Loaded, and never used here.
module.exports = {};
