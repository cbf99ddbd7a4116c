// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The npm package asterisk-manager, found through NODE_PATH.
//   node asteriskmanager.js PORT EVENTS

'use strict';
const Manager = require('asterisk-manager');
const [port, wanted] = process.argv.slice(2).map(Number);
const start = process.hrtime.bigint();
const manager = new Manager(port, '127.0.0.1', 'bench', 'bench', true);
let events = 0;
manager.on('managerevent', () => {
  events += 1;
  if (events === wanted) {
    console.log(Number(process.hrtime.bigint() - start) / 1e9);
    process.exit(0);
  }
});
