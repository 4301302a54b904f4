import { html, type TemplateResult } from 'lit'
import type { Text } from '../../../shared/day/nouns/site-text.ts'
import { type Language, languages } from '../../../shared/languages.ts'
import { noteWith } from '../calendar/note.ts'
import './field.ts'

interface NoteFields {
  readonly note: Text | undefined
  readonly label: string
  /** The languages of the site. */
  readonly tags: readonly Language[]
  /** Where the note stands in the settings; several: where a form changes several at once. */
  readonly paths?: readonly string[]
  fault?(path: string): string
  usual?(language: Language): string
  changed(note: Text | undefined): void
}

/** A field for each language of a sentence that may be left out. */
export function noteFields({
  note,
  label,
  tags,
  paths = [],
  fault,
  usual,
  changed,
}: NoteFields): TemplateResult {
  return html`<div class="fields">${tags.map((tag) => {
    const said = paths.map((path) => fault?.(`${path}.${tag}`)).find(Boolean) ?? ''
    const wrong = paths.find((path) => fault?.(`${path}.${tag}`)) ?? paths[0]
    return html`<yi-field data-path=${wrong ? `${wrong}.${tag}` : ''} .label=${`${label} · ${languages[tag].name}`} .value=${note?.[tag] ?? ''}
      .placeholder=${usual?.(tag) ?? ''} .fault=${said}
      @change-value=${({ detail }: CustomEvent<string>) => changed(noteWith(note, tag, detail))}></yi-field>`
  })}</div>`
}
