// What Yimi says in one delivery, as far as somebody is to be told it. The other fields are in Yimi's contract.

/** One message to one person. */
export interface Message {
  /** The delivery's: of two with one id, the second is a repetition. */
  readonly id: string
  /** The name of what happened: `ticket.called`. */
  readonly type: string
  /** When it happened, in milliseconds. */
  readonly at: number
  readonly site: string
  readonly number: string
  /** The desk that it is called to; empty: none. */
  readonly desk: string
  readonly lang: string
  /** A whole sentence, ready to be sent. */
  readonly text: string
  /** With its country's code, as `+8613800138000`; null: none was given. */
  readonly phone: string | null
  readonly mail: string | null
}

interface Delivery {
  readonly type?: unknown
  readonly timestamp?: unknown
  readonly data?: {
    readonly site?: unknown
    readonly ticket?: { readonly number?: unknown; readonly desk?: unknown }
    readonly contact?: { readonly phone?: unknown; readonly mail?: unknown }
    readonly say?: { readonly lang?: unknown; readonly text?: unknown }
  }
}

/** The message in a delivery; null: nobody is to be told anything. The delivery's signature has been verified. */
export function messageIn(id: string, delivery: unknown): Message | null {
  const { type, timestamp, data = {} } = delivery as Delivery
  const { contact, say, ticket, site } = data
  if (!contact || !say) return null
  return {
    id,
    type: textOf(type),
    at: Date.parse(textOf(timestamp)),
    site: textOf(site),
    number: textOf(ticket?.number),
    desk: textOf(ticket?.desk),
    lang: textOf(say.lang),
    text: textOf(say.text),
    phone: textOf(contact.phone) || null,
    mail: textOf(contact.mail) || null,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
