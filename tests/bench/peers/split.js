// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plainest AMI client in Node: split by blank lines, split by lines, an object an event.
//   node split.js PORT EVENTS

'use strict';
const net = require('net');
const [port, wanted] = process.argv.slice(2).map(Number);
const socket = net.connect(port, '127.0.0.1');
let start = 0n;
let events = 0;
let rest = '';
const byKind = new Map();

function parse(text) {
  const event = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 2);
  }
  return event;
}

socket.setEncoding('latin1');
socket.on('connect', () => {
  start = process.hrtime.bigint();
  socket.write('Action: Login\r\nUsername: bench\r\nSecret: bench\r\n\r\n');
});
socket.on('data', (data) => {
  const parts = (rest + data).split('\r\n\r\n');
  rest = parts.pop();
  for (const part of parts) {
    const event = parse(part);
    if (!event.Event) continue;
    byKind.set(event.Event, (byKind.get(event.Event) || 0) + 1);
    events += 1;
  }
  if (events >= wanted) {
    console.log(Number(process.hrtime.bigint() - start) / 1e9);
    process.exit(0);
  }
});
socket.on('close', () => process.exit(1));
