import type { Response } from 'express'

/** The pages for people: their addresses, and what the bar above them calls each. */
export const DOC_PAGES = {
  '/api/docs': 'Contract',
  '/api/docs/http': 'HTTP',
  '/api/docs/socket': 'Live',
} as const
export type DocPage = keyof typeof DOC_PAGES

/** The addresses of the documents. */
export type DocumentName = '/api/openapi.json' | '/api/asyncapi.json' | DocPage

/** Each function writes its document as the response. */
export type Documents = Readonly<Record<DocumentName, (response: Response) => void>>
