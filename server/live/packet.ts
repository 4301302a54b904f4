// A view on its way to a viewer: an event as socket.io's protocol writes it. Made as text, so that tickets share the part
// that is the same for all of them.

/** The fields that the views of many have in common, as JSON with a comma before each: made once for all of them. */
export type Head = string

export interface Packet {
  readonly version: number
  readonly head: Head
  /** The rest of the view as an object in JSON, but for its version. Two packets with one head and one body look the same. */
  readonly body: string
}

export const noHead: Head = ''

export function headOf(fields: object): Head {
  return `,${JSON.stringify(fields).slice(1, -1)}`
}

/** The event `view` with this view, as engine.io takes it: 2 stands for an event. */
export function eventOf({ version, head, body }: Packet): string {
  return `2["view",{"version":${version}${head},${body.slice(1)}]`
}
