import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';

const media = path.join(__dirname, '../../../../media');
const read = (file: string): string => readFileSync(path.join(media, file), 'utf8');
const coloursOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/\b(?:fill|stroke|color|stop-color)="([^"]+)"/g)].map((match) => match[1]!);

const WALKTHROUGH = ['language', 'project', 'lens', 'lesson', 'lab'];

suite('Pictures', () => {
  test('Should draw the activity bar icon 24 x 24 in the one colour that VS Code gives it', () => {
    const svg = read('activity.svg');
    assert.match(svg, /width="24" height="24" viewBox="0 0 24 24"/);
    assert.deepEqual(new Set(coloursOf(svg)), new Set(['none', 'currentColor']));
  });

  test('Should have a Marketplace icon of 256 x 256', () => {
    const png = readFileSync(path.join(media, 'icon.png'));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  for (const name of WALKTHROUGH) {
    // VS Code puts the picture into a page whose policy blocks style elements, style attributes and scripts.
    test(`Should colour the walkthrough picture "${name}" by theme variables in attributes alone`, () => {
      const svg = read(`walkthrough/${name}.svg`);
      assert.doesNotMatch(svg, /<style|<script|\sstyle=|\shref=|\son\w+=/);
      const colours = coloursOf(svg);
      assert.ok(colours.length > 0);
      assert.deepEqual(
        colours.filter((colour) => colour !== 'none' && !/^(?:var\(--vscode-[\w-]+(?:, )?)+\)+$/.test(colour)),
        [],
      );
    });
  }
});
