/**
 * What a sentry's page and the device bridge 设备桥 beside it say to each other: one JSON object a WebSocket message, on this
 * machine only. The how-to (docs/how-to/connect-a-device-bridge.md) shows every message. The bridge tells the least a gate needs:
 * no name, no picture, no template of a face has a field here, so none can arrive. Runs on the phone.
 */
import type { DocumentType } from '../identity/document';
import type { BridgeDevice } from './device';

/** Both sides say theirs in `hello`; another number ends the conversation. */
export const bridgeProtocol = 1;
export const bridgePort = 17790;
/** Longer ones end the connection: the longest honest message, a scanned text, stays under a quarter of it. */
export const bridgeMessageLettersMax = 4096;
/** A reading older than this is nobody's: whoever stood there has gone. */
export const readingFreshForMs = 10_000;

/** Why a side ends the connection. Browsers may only send codes of their own range, 3000 to 4999 (RFC 6455 §7.4.2). */
export const bridgeCloseCodes = { wrongProtocol: 4001, helloFirst: 4002, anotherPage: 4003, tooBig: 4009 } as const;

export const bridgeDevices = [
  'id-card-reader',
  'thermometer',
  'scanner',
  'gate-relay',
  'face-match',
] as const satisfies readonly BridgeDevice[];
export const bridgeDocumentTypes = [
  'resident-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
] as const satisfies readonly DocumentType[];
export const faceMatches = ['matched', 'not-matched', 'not-tried'] as const;
export const lights = ['green', 'yellow', 'red', 'off'] as const;
export const bridgeProblems = ['wrong-protocol', 'hello-first', 'another-page', 'unknown-message', 'damaged-message'] as const;

export type FaceMatch = (typeof faceMatches)[number];
export type Light = (typeof lights)[number];
export type BridgeProblem = (typeof bridgeProblems)[number];
export type ConnectedDevice = { readonly kind: BridgeDevice; readonly model: string };

/** Every reading has a name of its own and is used once; `ageMs`: how long ago it was taken when it was sent. */
type Reading = { readonly readingId: string; readonly ageMs: number };

export type BridgeReading =
  | (Reading & {
      readonly type: 'id-card';
      readonly documentType: DocumentType;
      readonly documentNumber: string;
      /** Two or three letters, ICAO 9303; a passport's. */
      readonly nationality?: string;
    })
  /** 368 is 36.8 °C; from 300 to 450. */
  | (Reading & { readonly type: 'temperature'; readonly tenths: number })
  /** What a built-in scanner read. */
  | (Reading & { readonly type: 'scanned'; readonly text: string })
  | (Reading & { readonly type: 'face-match'; readonly result: FaceMatch });

export type BridgeMessage =
  | { readonly type: 'hello'; readonly protocol: number; readonly vendor: string; readonly devices: readonly ConnectedDevice[] }
  | BridgeReading
  | { readonly type: 'battery'; readonly percent: number; readonly charging: boolean }
  | { readonly type: 'device-found'; readonly device: ConnectedDevice }
  | { readonly type: 'device-lost'; readonly kind: BridgeDevice }
  /** The answer to `open-gate`. */
  | { readonly type: 'gate'; readonly requestId: string; readonly result: 'opened' | 'failed' }
  | { readonly type: 'pong'; readonly id: string }
  | { readonly type: 'problem'; readonly code: BridgeProblem };

export type PageMessage =
  | { readonly type: 'hello'; readonly protocol: number; readonly pageVersion: string; readonly deviceId: string }
  /** Quick release: opens once, for one person. */
  | { readonly type: 'open-gate'; readonly requestId: string }
  | { readonly type: 'alarm'; readonly on: boolean }
  | { readonly type: 'light'; readonly colour: Light }
  | { readonly type: 'ping'; readonly id: string };

/** `unknown-message` is from a newer side and may be passed over; the other two are faults of the sender. */
export type BridgeFault = 'too-big' | 'damaged-message' | 'unknown-message';
export type Parsed<Message> = { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly fault: BridgeFault };

export const isReading = (message: BridgeMessage): message is BridgeReading => 'readingId' in message;
