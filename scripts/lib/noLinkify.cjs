// Stands in for linkify-it in our bundles: markdown-it makes one at start and asks it nothing while `linkify` is off.
exports.LinkifyIt = class LinkifyIt {
  set() {
    return this;
  }
};
