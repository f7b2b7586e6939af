// Stands in for `fontkit`, `linebreak` and `png-js`, which the PDF writer loads at its start for fonts, text and
// pictures. Our papers bring fonts and lines of their own: without these packages a cold start takes half as long.
exports.create = () => {
  throw new Error('The bundles have no reader of fonts or pictures.');
};
