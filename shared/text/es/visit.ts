import type { VisitWords } from '../zh-CN/visit.ts'

export const visit: VisitWords = {
  way: 'Su recorrido',
  done: 'Hecho',
  here: 'Usted está aquí',
  ahead: 'Todavía no',
  goOn: ({ queue, place }) => `Ahora le toca: ${queue} (${place})`,
  goTo: ({ queue }) => `Ahora le toca: ${queue}`,
  doneBy: ({ from, to }) => `Terminará hacia las ${from}–${to}`,
  doneAbout: ({ time }) => `Terminará hacia las ${time}`,
  unknown: 'En un paso posterior nadie llama ahora, así que aún no se sabe cuándo terminará.',
  whole: ({ time }) => `Todos los pasos: ${time}`,
}
