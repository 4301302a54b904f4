import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  testing: {
    party: 'Un turno por familia: se les toma la muestra juntos',
    called: 'Tenga listo su código de salud. Al terminar, salga por favor.',
    served: 'Muestra tomada',
    after: 'Gracias. Salga ya de la zona de pruebas, por favor.',
    observe: ({ minutes, until }) => `Espere ${minutes} minutos más, hasta las ${until}.`,
  },
  vaccination: {
    party: 'Un turno por familia: se les vacuna juntos',
    called: 'Tenga listo su documento y súbase la manga antes de la vacuna.',
    served: 'Vacunación terminada',
    after: 'Si se siente mal, avise de inmediato al personal.',
    observe: ({ minutes, until }) =>
      `Quédese en la zona de observación ${minutes} minutos, hasta las ${until}.`,
  },
  hall: {
    party: 'Un turno por familia: se les atiende juntos',
    called: 'Tenga listos su documento y sus papeles.',
    served: 'Listo',
    after: 'Gracias. Revise que lleva todas sus cosas.',
    observe: ({ minutes, until }) => `Espere ${minutes} minutos más, hasta las ${until}.`,
  },
}

// it is read from afar, so it is short; the voice has time to say "puesto de vacunación"
export const places: Words['places'] = {
  sampling: 'Puesto',
  registration: 'Registro',
  vaccination: 'Puesto',
  'service-window': 'Ventanilla',
  counter: 'Mostrador',
  room: 'Sala',
  table: 'Mesa',
}

export const named: Words['named'] = {
  numbered: ({ place, desk }) => `${place} ${desk}`,
  worded: ({ place, desk }) => `${place} ${desk}`,
}
