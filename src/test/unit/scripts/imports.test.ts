import assert from 'node:assert/strict';
import { importsOf, importsUsed } from '../../../../scripts/lib/imports.mjs';
import { scanRegions } from '../../../../scripts/lib/regions.mjs';

const go = `package main

import (
	"context"
	"fmt"

	rmq "github.com/apache/rocketmq-clients/golang/v5"
)

import "os"
`;
const python = `import os
from rocketmq import (
    ClientConfiguration,  # where
    Message as Mail,
)
from rocketmq.v5.exception import ClientException
`;
const script = `import { Producer, type MessageOptions } from 'rocketmq-client-nodejs';
import * as fs from "node:fs";
`;

suite('Imports', () => {
  test('Should take statements with several names apart, in every language', () => {
    assert.deepEqual(
      importsOf('go', go).map(({ statement }) => statement),
      ['import "context"', 'import "fmt"', 'import rmq "github.com/apache/rocketmq-clients/golang/v5"', 'import "os"'],
    );
    assert.deepEqual(
      importsOf('python', python).map(({ statement, name }) => [statement, name]),
      [
        ['from rocketmq import ClientConfiguration', 'ClientConfiguration'],
        ['from rocketmq import Message as Mail', 'Mail'],
        ['from rocketmq.v5.exception import ClientException', 'ClientException'],
        ['import os', 'os'],
      ],
    );
    assert.deepEqual(
      importsOf('typescript', script).map(({ statement, name }) => [statement, name]),
      [
        [`import { Producer } from 'rocketmq-client-nodejs';`, 'Producer'],
        [`import { type MessageOptions } from 'rocketmq-client-nodejs';`, 'MessageOptions'],
        ['import * as fs from "node:fs";', 'fs'],
      ],
    );
    assert.deepEqual(importsOf('yaml', 'import: x'), []);
  });

  test('Should keep only what the text uses outside of strings and comments', () => {
    assert.deepEqual(importsUsed('go', go, 'rmq.NewProducer() // fmt.Println\nlog("os.Exit")'), [
      'import rmq "github.com/apache/rocketmq-clients/golang/v5"',
    ]);
    assert.deepEqual(importsUsed('python', python, '# os\nmail = Mail()\nx = "ClientConfiguration"'), [
      'from rocketmq import Message as Mail',
    ]);
    assert.deepEqual(importsUsed('typescript', script, 'new Producer({}); // fs'), [
      `import { Producer } from 'rocketmq-client-nodejs';`,
    ]);
  });

  test('Should give each region the imports that it uses', () => {
    const text = `${python}# #region send\nprint(Mail())\n# #endregion\n`;
    assert.deepEqual(scanRegions('a.py', text).regions[0]?.imports, ['from rocketmq import Message as Mail']);
  });
});
