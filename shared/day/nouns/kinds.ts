// How the kinds of site differ. A kind is data: no other code asks for a kind by its name.

import * as v from 'valibot'

/** What a desk is called where people are served: only words that the screen's voice can say. */
export const PlaceWord = v.picklist([
  'sampling',
  'registration',
  'vaccination',
  'service-window',
  'counter',
  'room',
  'table',
])
export type PlaceWord = v.InferOutput<typeof PlaceWord>

export const Kind = v.picklist(['testing', 'vaccination', 'hall'])
export type Kind = v.InferOutput<typeof Kind>

/** Defaults of each kind: its word for a desk, and how many minutes people are observed after being served; null: not at all. */
export const KINDS: Readonly<
  Record<Kind, { readonly placeWord: PlaceWord; readonly observationMinutes: number | null }>
> = {
  testing: { placeWord: 'sampling', observationMinutes: null },
  vaccination: { placeWord: 'vaccination', observationMinutes: 30 },
  hall: { placeWord: 'service-window', observationMinutes: null },
}

interface Settings {
  readonly kind: Kind
  readonly observationMinutes?: number | undefined
  readonly queues: readonly { readonly id: string; readonly placeWord?: PlaceWord | undefined }[]
}

/** The place word of a queue; of an unknown queue, that of the kind. */
export function placeWordOf({ kind, queues }: Settings, queue: string | undefined): PlaceWord {
  return queues.find(({ id }) => id === queue)?.placeWord ?? KINDS[kind].placeWord
}

/** The place word of a desk whose queue is not given: that of its first queue. */
export function placeOfDesk(
  site: Settings & { readonly desks: readonly { readonly id: string; readonly queues: readonly string[] }[] },
  desk: string,
): PlaceWord {
  return placeWordOf(site, site.desks.find(({ id }) => id === desk)?.queues[0])
}

/** Minutes of observation after service; null: none. */
export function observationOf({ kind, observationMinutes }: Settings): number | null {
  return observationMinutes ?? KINDS[kind].observationMinutes
}
