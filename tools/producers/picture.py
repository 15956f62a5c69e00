# SPDX-License-Identifier: Apache-2.0
"""picture.py OUT.png: a small emblem for workbooks that need a picture; the same bytes every time."""
import struct
import sys
import zlib

SIZE = 48


def chunk(kind, data):
    body = kind + data
    return struct.pack('>I', len(data)) + body + struct.pack('>I', zlib.crc32(body))


def pixel(x, y):
    inside = (x - SIZE / 2) ** 2 + (y - SIZE / 2) ** 2 < (SIZE / 2 - 2) ** 2
    return bytes((160, 120, 20)) if inside and (x + y) // 6 % 2 else bytes((250, 245, 230))


rows = b''.join(b'\0' + b''.join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
with open(sys.argv[1], 'wb') as file:
    file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', SIZE, SIZE, 8, 2, 0, 0, 0))
               + chunk(b'IDAT', zlib.compress(rows, 9)) + chunk(b'IEND', b''))
