# SPDX-FileCopyrightText: The Pult contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The plainest AMI client in Python: split by blank lines, split by lines, a dict an event.

    python3 split.py PORT EVENTS
"""

import socket
import sys
import time


def main():
    port, wanted = int(sys.argv[1]), int(sys.argv[2])
    link = socket.create_connection(("127.0.0.1", port))
    start = time.perf_counter()
    link.sendall(b"Action: Login\r\nUsername: bench\r\nSecret: bench\r\n\r\n")
    rest, events, by_kind = b"", 0, {}
    while events < wanted:
        data = link.recv(1 << 16)
        if not data:
            return 1
        parts = (rest + data).split(b"\r\n\r\n")
        rest = parts.pop()
        for part in parts:
            event = {}
            for line in part.split(b"\r\n"):
                key, colon, value = line.partition(b": ")
                if colon:
                    event[key] = value
            kind = event.get(b"Event")
            if kind is None:
                continue
            by_kind[kind] = by_kind.get(kind, 0) + 1
            events += 1
    print(time.perf_counter() - start)
    return 0


sys.exit(main())
