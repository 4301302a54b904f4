// A command over the socket, and its acknowledgement.

import type { AnyCommand } from '../../shared/day/commands/index.ts'
import type { MessageDoc } from './asyncapi-messages.ts'
import { ref, schemaOf } from './openapi-shapes.ts'

export function commandMessage({ name, by, input }: AnyCommand): MessageDoc {
  const schema = schemaOf(input)
  const isAsked = Array.isArray(schema['required']) && schema['required'].length > 0
  return {
    name: 'command',
    summary: `Given by: ${by.join(', ')}`,
    payload: {
      type: 'object',
      required: ['command', ...(isAsked ? ['input'] : [])],
      additionalProperties: false,
      properties: {
        command: { const: name },
        id: {
          type: 'string',
          pattern: '^[\\w-]{8,64}$',
          description: 'The same again gets the first answer. One is made where it is absent.',
        },
        input: schema,
      },
    },
  }
}

/** Its result is the same as over HTTP. */
export function answerMessage({ result }: AnyCommand): MessageDoc {
  return {
    name: 'command',
    summary: 'The version of the day that it led to, and its result; or the problem',
    payload: {
      oneOf: [
        {
          type: 'object',
          required: ['ok', 'version', 'result'],
          properties: { ok: { const: true }, version: { type: 'integer' }, result: schemaOf(result) },
        },
        {
          type: 'object',
          required: ['ok', 'problem'],
          properties: { ok: { const: false }, problem: ref('Problem') },
        },
      ],
    },
  }
}
