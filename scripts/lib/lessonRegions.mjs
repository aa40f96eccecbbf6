// Contract: lessonRegions.d.mts.
export function lessonRegions(markdown) {
  const found = [];
  let fence;
  markdown.split(/\r\n?|\n/).forEach((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})(.*)$/.exec(text);
    if (fence) {
      if (mark && mark[1][0] === fence[0] && mark[1].length >= fence.length && mark[2].trim() === '') fence = undefined;
      return;
    }
    if (mark) fence = mark[1];
    if (!mark && !text.trimStart().startsWith(':::')) return;
    for (const [, reference] of text.matchAll(/\b(?:region|solution)=([^\s}]+)/g)) {
      found.push({ line: index + 1, reference });
    }
  });
  return found;
}
