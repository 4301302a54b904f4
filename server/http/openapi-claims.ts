// The addresses by which a lost number is found again, for the OpenAPI document.

import * as v from 'valibot'
import { Party, TicketNumber } from '../../shared/day/nouns/model.ts'
import { Answering, Asking, Offering, Taking } from './claims.ts'
import { done, says, schemaOf } from './openapi-shapes.ts'

const Asked = v.object({ claim: v.string(), until: v.number() })
const Given = v.object({
  state: v.literal('given'),
  ticket: v.object({ number: TicketNumber, queue: v.string(), party: Party }),
  token: v.string(),
})
const Answered = v.union([v.object({ state: v.picklist(['asked', 'refused']), until: v.number() }), Given])
const Offered = v.object({ url: v.string(), until: v.number() })
const Slip = v.object({ token: v.string(), takenAt: v.number() })

const marshal = ['marshal']

export const claimAddresses = {
  '/api/sites/{site}/claims': {
    post: {
      body: Asking,
      said: says(
        'Marshals are asked whether a lost number is theirs; a secret to ask with',
        schemaOf(Asked),
        201,
      ),
      refusals: [429],
    },
  },
  '/api/sites/{site}/claims/mine': {
    get: {
      said: says('What came of it; the number and its token, once a marshal nodded', schemaOf(Answered)),
      refusals: [409, 429],
    },
  },
  '/api/sites/{site}/claims/{id}': {
    post: {
      by: marshal,
      body: Answering,
      said: done('Whether it is theirs, as the marshal saw'),
      refusals: [409],
    },
  },
  '/api/sites/{site}/codes': {
    post: {
      by: marshal,
      body: Offering,
      said: says(
        'An address to show as a code: the first phone that scans it has the number',
        schemaOf(Offered),
        201,
      ),
      refusals: [409, 429],
    },
  },
  '/api/sites/{site}/slips': {
    post: {
      by: marshal,
      body: Offering,
      said: says('What a slip that is printed again bears', schemaOf(Slip), 201),
      refusals: [409],
    },
  },
  '/api/sites/{site}/codes/taken': {
    post: { body: Taking, said: says('The number and its token', schemaOf(Given)), refusals: [409, 429] },
  },
}
