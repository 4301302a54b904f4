// WebSocket frames for a client (RFC 6455): encodes text, and splits a received stream into frames.

const TEXT = 0x1
const CLOSE = 0x8
const MASKED = 0x80

/** A text as a frame. Its mask is zero: the server has to undo it like any other, and the client saves the work. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = Buffer.alloc(2 + extended + 4 + length)
  frame[0] = 0x80 | TEXT
  frame[1] = MASKED | (extended === 0 ? length : extended === 2 ? 126 : 127)
  if (extended === 2) frame.writeUInt16BE(length, 2)
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, 2 + extended + 4)
  return frame
}

/** Splits a stream into the payloads of its text frames. `text` may use a payload only during its call. */
export function frameReader(text: (payload: Buffer) => void, closed: () => void): (chunk: Buffer) => void {
  let rest: Buffer | null = null
  return (chunk) => {
    let bytes = rest ? Buffer.concat([rest, chunk]) : chunk
    for (;;) {
      const frame = firstFrame(bytes)
      if (!frame) break
      if (frame.opcode === TEXT) text(frame.payload)
      if (frame.opcode === CLOSE) closed()
      bytes = bytes.subarray(frame.size)
    }
    rest = bytes.length ? bytes : null
  }
}

function firstFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (bytes.length < 2) return null
  const short = (bytes[1] ?? 0) & 0x7f
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < head) return null
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const size = head + length
  return bytes.length < size
    ? null
    : { opcode: (bytes[0] ?? 0) & 0x0f, payload: bytes.subarray(head, size), size }
}
