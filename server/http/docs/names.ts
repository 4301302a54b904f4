import type { Response } from 'express'

/** The addresses of the documents. */
export type DocumentName =
  | '/api/openapi.json'
  | '/api/asyncapi.json'
  | '/api/docs'
  | '/api/docs/http'
  | '/api/docs/socket'

/** Each function writes its document as the response. */
export type Documents = Readonly<Record<DocumentName, (response: Response) => void>>
