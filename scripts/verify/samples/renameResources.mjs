// Contract: renameResources.d.mts.

export function renamer(names, suffix) {
  // Numbered names (`price_cache_0`) are made in code of a name and a number.
  const stems = [...new Set(names.map((name) => name.replace(/_\d+$/, '')))].sort((a, b) => b.length - a.length);
  const stemOf = (name) => stems.find((stem) => name === stem || name.startsWith(`${stem}_`));
  const rename = (name) => {
    const stem = stemOf(name);
    return stem === undefined ? name : `${stem}_${suffix}${name.slice(stem.length)}`;
  };
  const inSource = (text) =>
    stems.reduce(
      (before, stem) =>
        before
          .replace(new RegExp(`(["'\`%])${stem}(?=["'\`]|_%d|_\\{|_\\$\\{|_["'])`, 'g'), `$1${stem}_${suffix}`)
          // Values of a YAML file stand without quotes.
          .replace(new RegExp(`^(\\s*(?:destination|group): )${stem}(?=\\s|$)`, 'gm'), `$1${stem}_${suffix}`),
      text,
    );
  return { rename, inSource };
}
