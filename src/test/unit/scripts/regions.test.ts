import assert from 'node:assert/strict';
import { parseRegionReference, scanRegions, withoutRegionMarks } from '../../../../scripts/lib/regions.mjs';

const JAVA = `package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import static java.util.Objects.requireNonNull;

class Send {
    void send(DefaultMQProducer producer) throws Exception {
        // #region send

        Message message = new Message("order_paid", body());
        if (message.getKeys() == null) {
            message.setKeys("DefaultMQProducer"); // not requireNonNull
        }

        // #region call
        producer.send(message);
        // #endregion
        // #endregion send
    }

    byte[] body() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }
}
`;

suite('Regions', () => {
  test('Should give name, lines and dedented text without the marks inside', () => {
    const { language, regions, problems } = scanRegions('a/Send.java', JAVA);
    assert.deepEqual(problems, []);
    assert.equal(language, 'java');
    assert.deepEqual(
      regions.map(({ name, markLine, line }) => [name, markLine, line]),
      [
        ['send', 10, 12],
        ['call', 17, 18],
      ],
    );
    assert.equal(
      regions[0]?.text,
      [
        'Message message = new Message("order_paid", body());',
        'if (message.getKeys() == null) {',
        '    message.setKeys("DefaultMQProducer"); // not requireNonNull',
        '}',
        '',
        'producer.send(message);',
      ].join('\n'),
    );
    assert.equal(regions[1]?.text, 'producer.send(message);');
  });

  test('Should keep only the imports that the text uses, not those named in strings and comments', () => {
    const { imports, regions } = scanRegions('Send.java', JAVA);
    assert.equal(imports.length, 4);
    assert.deepEqual(regions[0]?.imports, ['import org.apache.rocketmq.common.message.Message;']);
    assert.deepEqual(regions[1]?.imports, []);
  });

  test('Should keep static and wildcard imports that may be used', () => {
    const text =
      'import java.util.*;\nimport static a.B.check;\nimport static a.B.other;\n// #region a\ncheck();\n// #endregion\n';
    assert.deepEqual(scanRegions('A.java', text).regions[0]?.imports, [
      'import java.util.*;',
      'import static a.B.check;',
    ]);
  });

  test('Should not take the last part of a qualified name for an imported one', () => {
    const text = 'import a.Message;\n// #region a\nb.Message message;\n// #endregion\n';
    assert.deepEqual(scanRegions('A.java', text).regions[0]?.imports, []);
  });

  test('Should read the comment syntax of each language', () => {
    const cases: [string, string, string][] = [
      ['application.yml', '# #region s\na: 1\n# #endregion\n', 'yaml'],
      ['a.properties', '#region s\na: 1\n#endregion\n', 'properties'],
      ['a.py', '    # #region s\n    a: 1\n    # #endregion s\n', 'python'],
      ['a.xml', '<!-- #region s -->\na: 1\n<!-- #endregion -->\n', 'xml'],
      ['a.sql', '-- #region s\na: 1\n-- #endregion\n', 'sql'],
      ['a.go', '\t// #region s\n\ta: 1\n\t// #endregion\n', 'go'],
    ];
    for (const [path, text, language] of cases) {
      const scan = scanRegions(path, text);
      assert.deepEqual(scan.problems, [], path);
      assert.equal(scan.language, language);
      assert.deepEqual(
        scan.regions.map((region) => [region.name, region.text, region.line]),
        [['s', 'a: 1', 2]],
        path,
      );
    }
  });

  test('Should read CRLF and a byte order mark as if they were not there', () => {
    const scan = scanRegions('A.java', '\uFEFF// #region a\r\n  x();\r\n\r\n    y();\r\n// #endregion\r\n');
    assert.equal(scan.regions[0]?.text, 'x();\n\n  y();');
  });

  test('Should report what is wrong with its line and leave the region out', () => {
    const text = [
      '// #region first',
      'a();',
      '// #endregion',
      '// #region first',
      'b();',
      '// #endregion',
      '// #region empty',
      '',
      '// #endregion',
      '// #endregion',
      '// #region Bad Name',
      'c();',
      '// #endregion',
      '// #region',
      'd();',
      '// #endregion',
      '// #region one',
      'e();',
      '// #endregion two',
      '// #region open',
      'f();',
    ].join('\n');
    const { regions, problems } = scanRegions('A.java', text);
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message}`),
      [
        '4: region "first" is here a second time, first in line 1',
        '7: region "empty" is empty',
        '10: #endregion without a #region',
        '11: "Bad Name" is no region name: use a-z, 0-9 and -',
        '14: a region needs a name',
        '19: #endregion two closes region "one" of line 17',
        '20: region "open" is never closed',
      ],
    );
    assert.deepEqual(
      regions.map(({ name, text: body }) => [name, body]),
      [['first', 'a();']],
    );
  });

  test('Should find nothing in a file of an unknown kind', () => {
    assert.deepEqual(scanRegions('a.bin', '// #region a\n'), {
      language: undefined,
      imports: [],
      regions: [],
      problems: [],
    });
  });

  test('Should take the marks out of a text and leave the rest as it is', () => {
    assert.equal(withoutRegionMarks('A.java', 'a\r\n// #region b\r\nc\r\n  // #endregion\r\n'), 'a\r\nc\r\n');
    assert.equal(withoutRegionMarks('a.txt', '// #region b\n'), '// #region b\n');
  });

  test('Should take a reference apart', () => {
    assert.deepEqual(parseRegionReference('a/B.java#send'), { path: 'a/B.java', name: 'send' });
    assert.equal(parseRegionReference('a/B.java'), undefined);
    assert.equal(parseRegionReference('a/B.java#'), undefined);
  });
});
