import type { ClaimWords } from '../zh-CN/claims.ts'

export const claims: ClaimWords = {
  title: 'Recuperar mi turno',
  how: 'Escriba su turno y cuántas personas son. Un guía que lo vea a usted lo confirma, y este teléfono tendrá su turno.',
  number: 'Su turno',
  numberHint: 'Por ejemplo, A031',
  noNumber: 'Escriba la letra y las cifras, por ejemplo A031.',
  ask: 'Pedir confirmación',
  asking: 'Enviando…',
  back: 'Volver',
  asked: 'Vaya con un guía',
  askedWhy: ({ number }) =>
    `${number} ya está en las tabletas de los guías. Vaya con un guía y diga que es suyo.`,
  askedUntil: ({ time }) => `Válido hasta las ${time}. No cierre esta página.`,
  refused: 'El guía no confirmó este turno',
  refusedWhy: 'Hable con un guía.',
  over: 'Tardó demasiado. Inténtelo de nuevo.',
  unknown: 'No se encontró: ahora no existe ese turno, o es para otra cantidad de personas.',
  codeOver: 'Este código ha caducado o ya se usó',
  codeOverWhy: 'Pida al guía que muestre uno nuevo.',
  taking: 'Recuperando su turno…',
  handed: ({ time }) =>
    `A las ${time} este turno se pasó a un teléfono o se imprimió en papel. Si no fue para usted, avise a un guía.`,
  forgetful:
    'Este navegador no guarda nada: añada la página a favoritos o haga una captura. Su turno está en la dirección.',
  leaveAsk: '¿Salir de la fila?',
  leaveWhy: 'Perderá este turno. Para volver, tome uno nuevo.',
  leaveYes: 'Salir y perder este turno',
  passOnHow: 'Pídales que escaneen esto. Los dos teléfonos mostrarán el turno, y cualquiera puede usarlo.',
  passOnLabel: ({ number }) => `El código QR de ${number}`,
  helpWith: '¿Qué necesita? Lo verá un guía.',
}
