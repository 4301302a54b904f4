// How a ticket's number is written. In a file of its own, which a phone loads without the shapes.

/** The letter of a queue (never I, O or Q), then at least three digits, and no zero before more than three. */
export const TICKET_NUMBER = /^[A-HJ-NPR-Z](?:\d{3}|[1-9]\d{3,5})$/

export function isTicketNumber(text: string): boolean {
  return TICKET_NUMBER.test(text)
}
