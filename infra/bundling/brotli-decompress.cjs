// Stands in for `brotli/decompress.js`, which the font reader of the PDF writer asks for to unpack WOFF2.
// Node can do that itself, and the package would add 486 kB to every function that makes papers.
const { brotliDecompressSync } = require('node:zlib');

module.exports = (packed) => brotliDecompressSync(packed);
