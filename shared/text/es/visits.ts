import type { HomeVisitWords } from '../zh-CN/visits.ts'
import { plural } from './plural.ts'

export const visits: HomeVisitWords = {
  title: 'Visitas a domicilio',
  toDo: ({ count }) => `Por visitar: ${count}`,
  note: 'Anotar una visita a domicilio',
  heading: 'Alguien a quien visitar en casa',
  where: 'Dónde (edificio, puerta)',
  what: 'Para qué (opcional)',
  number: 'Su turno o el de su familia (opcional)',
  kept: ({ hours }) =>
    `No hace falta el nombre. Lo que escriba se cifra, se borra después de ${hours} ${plural(hours, 'hora', 'horas')} y solo lo leen los guías de este centro.`,
  save: 'Anotar',
  missing: 'Diga dónde, o dé un turno.',
  none: 'Hoy no hay nadie a quien visitar todavía.',
  tick: 'Visitado',
  reopen: 'Aún no visitado',
  doneAt: ({ time }) => `Visitado a las ${time}`,
  since: ({ time }) => `Anotado a las ${time}`,
  erased: 'Lo escrito no está: se borró o no llegó',
  drop: 'Quitar de la lista',
  dropSure: 'Pulse otra vez para quitarla',
  erase: 'Borrar lo escrito',
  eraseSure: 'Pulse otra vez para borrar',
  unread: 'Ahora no se puede leer lo escrito. Pruebe en un momento',
}
