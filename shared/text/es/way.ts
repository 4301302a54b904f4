import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const way: Words['setup']['way'] = {
  title: 'Los pasos de una visita',
  how: 'Un punto por cada paso, desde la entrada. Añada un paso o quite uno: el anterior y el siguiente se unen de nuevo. Quien termina un paso conserva su turno y espera el siguiente.',
  ask: '¿Qué pasos tiene una visita?',
  one: 'Un solo paso',
  oneHow: 'Tomar turno, ser llamado y terminar',
  several: ({ count }) => `${count} ${plural(count, 'paso', 'pasos')}`,
  placesAsk: '2. ¿Cuántos puestos tiene cada paso?',
  places: ({ step }) => `${step}: puestos`,
  seats: ({ step }) => `${step}: asientos`,
  none: 'Nadie llama esta fila todavía',
  putIn: 'Añadir un paso',
  putInAfter: ({ step }) => `Añadir un paso después de ${step}`,
  putInFirst: 'Añadir un paso antes de todos',
  putInWhich: '¿Qué paso?',
  takeOut: ({ queue }) => `Quitar ${queue}`,
  addPlace: () => 'Añadir un puesto',
  idle: ({ desks }) => `No queda ninguna fila para ${desks}.`,
  idleRemove: 'Quitar',
  idleServe: 'Que atienda la fila',
  noStep: 'Ninguno',
  whole: {
    open: 'Usar un recorrido habitual completo',
    ask: '¿Qué pasos?',
    stays: ({ queues }) => `Se queda, con su letra, su nombre y sus puestos: ${queues}.`,
    comes: ({ queues }) => `Nuevo: ${queues}.`,
    goes: ({ queues }) =>
      `Se quita: ${queues}. Una fila que se ha usado hoy solo se puede quitar cuando termine el día; al guardar se le dirá.`,
    nothingGoes: 'No se quita nada.',
    noLetters: 'No quedan letras para filas nuevas. Quite primero algunas filas.',
    take: 'Usar estos pasos',
  },
  queues: {
    general: 'General',
    green: 'Fila preferente',
    consent: 'Registro y consentimiento',
    submit: 'Entrega de documentos',
    collect: 'Recogida de documentos',
  },
}
