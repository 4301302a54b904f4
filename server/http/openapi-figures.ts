// The addresses of the figures of a period, for the OpenAPI document.

import { SHEETS } from '../sheets/sheet-names.ts'
import { type Json, type operation, ref, says } from './openapi-shapes.ts'

const text: Json = { type: 'string' }
const date: Json = { type: 'string', format: 'date' }
const by = ['marshal']

const asked: readonly Json[] = [
  { name: 'from', in: 'query', required: true, schema: date },
  { name: 'to', in: 'query', required: true, schema: date },
  {
    name: 'site',
    in: 'query',
    description: 'Once for each site; left out: all that one may read',
    schema: { type: 'array', items: text },
  },
  { name: 'kind', in: 'query', schema: { enum: ['testing', 'vaccination', 'hall'] } },
  { name: 'group', in: 'query', schema: text },
  { name: 'words', in: 'query', schema: text },
]
const ofTheirs = 'of all sites that one may read or of those asked for'

export const figureAddresses: Record<string, Record<string, Parameters<typeof operation>[1]>> = {
  '/api/figures': {
    get: {
      by,
      said: says(`The figures of a period, ${ofTheirs}`, ref('PeriodFigures')),
      refusals: [400, 404, 429],
      more: { parameters: asked },
    },
  },
  '/api/figures.csv': {
    get: {
      by,
      said: says(`One of the sheets, ${ofTheirs}`, text, 200, 'text/csv'),
      refusals: [400, 404, 429],
      more: { parameters: [...asked, { name: 'sheet', in: 'query', schema: { enum: SHEETS } }] },
    },
  },
  '/api/figures.xlsx': {
    get: {
      by,
      said: says(
        `All sheets, ${ofTheirs}`,
        { type: 'string', format: 'binary' },
        200,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ),
      refusals: [400, 404, 429],
      more: { parameters: asked },
    },
  },
}
