// Contract: judge.d.mts.

export function judge(expect, lines) {
  const missing = [];
  const wrong = [];
  for (const text of expect.lines ?? []) {
    if (!lines.some((line) => new RegExp(text).test(line))) missing.push(`no line "${text}"`);
  }
  for (const sequence of expect.inOrder ?? []) {
    const places = sequence.map((text) => lines.findIndex((line) => new RegExp(text).test(line)));
    const gone = places.findIndex((place) => place < 0);
    if (gone >= 0) missing.push(`no line "${sequence[gone]}"`);
    const known = places.filter((place) => place >= 0);
    if (known.some((place, index) => index > 0 && place < known[index - 1])) {
      wrong.push(`not in order: ${sequence.join(', ')}`);
    }
  }
  for (const { line: text, from, to } of expect.timed ?? []) {
    const value = lines.map((line) => new RegExp(text).exec(line)?.[1]).find((one) => one !== undefined);
    if (value === undefined) missing.push(`no line "${text}"`);
    else if (Number(value) < from || Number(value) > to) wrong.push(`"${text}" gave ${value}, not ${from} to ${to}`);
  }
  for (const text of expect.never ?? []) {
    const line = lines.find((each) => new RegExp(text).test(each));
    if (line !== undefined) wrong.push(`unexpected: ${line}`);
  }
  return { missing, wrong };
}
