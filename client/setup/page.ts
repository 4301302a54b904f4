import '../common/lit-nonce.ts'
import './parts/setup.ts'
