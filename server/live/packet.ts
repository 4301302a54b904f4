// A view on its way to a viewer, and the bytes that it is on the wire: an event as socket.io's parser would write it, in
// one frame as RFC 6455 has it.

/** What the views of many have in common, as JSON after a comma: made and encoded once for all of them. */
export interface Head {
  readonly text: string
  readonly bytes: Buffer
}

export interface Packet {
  readonly version: number
  readonly head: Head
  /** The rest of the view as an object in JSON, but for its version: two of one head and the same body look the same. */
  readonly body: string
}

const FINAL_TEXT = 0x81
const [COMMA, END] = [0x2c, 0x5d]
/** Bytes from which a frame says its length in 16 and in 64 bits, and the marks that say so (5.2). */
const [LONG, LONGER] = [126, 65_536]
const [IN_16_BITS, IN_64_BITS] = [126, 127]

export const noHead: Head = { text: '', bytes: Buffer.alloc(0) }

/** The head of these fields; `before` itself where it says the same, so that two heads are the same when they are one. */
export function headOf(fields: object, before: Head = noHead): Head {
  const text = `,${JSON.stringify(fields).slice(1, -1)}`
  return text === before.text ? before : { text, bytes: Buffer.from(text) }
}

/** One buffer for all of it: frame and text as two would be written at twice the cost. */
export function frameOf({ version, head, body }: Packet): Buffer {
  const start = `42["view",{"version":${version}`
  const length = start.length + head.bytes.length + Buffer.byteLength(body) + 1
  const from = length < LONG ? 2 : length < LONGER ? 4 : 10
  const frame = Buffer.allocUnsafe(from + length)
  frame[0] = FINAL_TEXT
  if (length < LONG) frame[1] = length
  else if (length < LONGER) {
    frame[1] = IN_16_BITS
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = IN_64_BITS
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(start, from, 'latin1')
  head.bytes.copy(frame, from + start.length)
  const rest = from + start.length + head.bytes.length
  frame.write(body, rest)
  // where the body's own brace stands
  frame[rest] = COMMA
  frame[frame.length - 1] = END
  return frame
}
