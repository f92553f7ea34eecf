import { z } from 'zod';
import {
  devicesAnswerSchema,
  doneAnswerSchema,
  handInAnswerSchema,
  handInDoneSchema,
  handInRequestSchema,
  handInsAnswerSchema,
  revokeAnswerSchema,
  revokeRequestSchema,
} from '../../shared/protocol/devices.ts';
import { errorBodySchema, errorTable } from '../../shared/protocol/errors.ts';
import { fileStatesAnswerSchema, fileStatesRequestSchema } from '../../shared/protocol/files.ts';
import { historyAnswerSchema } from '../../shared/protocol/history.ts';
import { manifestSchema } from '../../shared/protocol/packs.ts';
import { pullAnswerSchema, pullRequestSchema } from '../../shared/protocol/pull.ts';
import { slaReportAnswerSchema, warningsAnswerSchema } from '../../shared/protocol/reports.ts';
import { pushAnswerSchema, pushRequestSchema } from '../../shared/protocol/push.ts';
import {
  demoAnswerSchema,
  sessionAnswerSchema,
  sessionRequestSchema,
  sessionStateSchema,
} from '../../shared/protocol/session.ts';
import { waitAnswerSchema } from '../../shared/protocol/stream.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { kinds, recordSchemas } from '../../shared/records/kinds.ts';

const wireSchemas: Record<string, z.ZodType> = {
  SessionRequest: sessionRequestSchema,
  SessionAnswer: sessionAnswerSchema,
  SessionState: sessionStateSchema,
  DemoAnswer: demoAnswerSchema,
  PullRequest: pullRequestSchema,
  PullAnswer: pullAnswerSchema,
  PushRequest: pushRequestSchema,
  PushAnswer: pushAnswerSchema,
  WaitAnswer: waitAnswerSchema,
  DevicesAnswer: devicesAnswerSchema,
  RevokeRequest: revokeRequestSchema,
  RevokeAnswer: revokeAnswerSchema,
  HandInRequest: handInRequestSchema,
  HandInDone: handInDoneSchema,
  HandInAnswer: handInAnswerSchema,
  HandInsAnswer: handInsAnswerSchema,
  HistoryAnswer: historyAnswerSchema,
  FileStatesRequest: fileStatesRequestSchema,
  FileStatesAnswer: fileStatesAnswerSchema,
  DoneAnswer: doneAnswerSchema,
  Manifest: manifestSchema,
  SlaReportAnswer: slaReportAnswerSchema,
  WarningsAnswer: warningsAnswerSchema,
  Error: errorBodySchema,
};

/** The wire in words that other programs read: OpenAPI 3.1, made from the schemas that the server checks with. */
export function openApi(): Record<string, unknown> {
  const records = kinds.map((kind) => [`record.${kind}`, recordSchemas[kind]] as const);
  const schemas = [...Object.entries(wireSchemas), ...records].map(([name, schema]) => {
    return [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })] as const;
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Fieldfare sync server', version: String(PROTOCOL), license: { name: 'Apache-2.0' } },
    paths: {
      '/api/session': {
        post: operation('Sign in', { body: 'SessionRequest', answer: 'SessionAnswer', isOpen: true }),
        get: operation('The session of the token', { answer: 'SessionState' }),
        delete: {
          ...operation('Sign out', {}),
          responses: { 204: { description: 'Signed out' }, ...errors },
        },
      },
      '/api/demo': { get: operation('Sign-ins of demo mode', { answer: 'DemoAnswer', isOpen: true }) },
      '/api/sync/pull': {
        post: operation('Records after a checkpoint', { body: 'PullRequest', answer: 'PullAnswer' }),
      },
      '/api/sync/push': {
        post: operation('Apply changes', { body: 'PushRequest', answer: 'PushAnswer' }),
      },
      '/api/sync/stream': {
        get: {
          ...operation('Server-sent events: poke, access, wipe', {}),
          responses: { 200: { description: 'Events', content: { 'text/event-stream': {} } }, ...errors },
        },
      },
      '/api/sync/wait': {
        get: operation('Wait for a revision after this one', { answer: 'WaitAnswer', query: ['after'] }),
      },
      ...devicePaths,
      ...filePaths,
      '/api/records/{kind}/{id}/history': {
        get: operation('Who changed what when', { answer: 'HistoryAnswer', path: ['kind', 'id'] }),
      },
      ...reportPaths,
      '/api/packs': { get: operation('Packs of the archive', { answer: 'Manifest' }) },
      '/api/packs/{hash}': {
        get: {
          ...operation('A pack: tickets with their entries, gzip', { path: ['hash'] }),
          responses: {
            200: { description: 'The pack', content: { 'application/octet-stream': {} } },
            ...errors,
          },
        },
      },
      '/healthz': { get: operation('Does the process answer?', { isOpen: true }) },
      '/readyz': { get: operation('Does it take work?', { isOpen: true }) },
      '/metrics': { get: operation('Figures for Prometheus', { isOpen: true }) },
    },
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

interface Shape {
  body?: string;
  answer?: string;
  isOpen?: boolean;
  /** Names of parameters in the address. */
  path?: string[];
  query?: string[];
}

function operation(summary: string, shape: Shape): Record<string, unknown> {
  const { body, answer, isOpen = false, path = [], query = [] } = shape;
  const parameters = [
    ...path.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
  ];
  return {
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(isOpen ? {} : { security: [{ token: [] }] }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content(body) } }),
    responses: {
      200: { description: 'Done', ...(answer === undefined ? {} : { content: content(answer) }) },
      ...errors,
    },
  };
}

function content(schema: string): Record<string, unknown> {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

/** Every error of the table, by status. */
const errors = Object.fromEntries(
  Object.values(errorTable).map(({ status, message }) => [
    status,
    { description: message, content: content('Error') },
  ]),
);

/** Devices, and what revoked ones hand in. */
const devicePaths = {
  '/api/devices': { get: operation('Devices: your own, for an admin all', { answer: 'DevicesAnswer' }) },
  '/api/devices/{id}/revoke': {
    post: operation('Revoke a device; it wipes itself', {
      body: 'RevokeRequest',
      answer: 'RevokeAnswer',
      path: ['id'],
    }),
  },
  '/api/devices/wiped': { post: operation('A revoked device has wiped itself', { answer: 'DoneAnswer' }) },
  '/api/hand-ins': {
    post: operation('A revoked device hands in unsent work', { body: 'HandInRequest', answer: 'HandInDone' }),
    get: operation('What your revoked devices handed in', { answer: 'HandInsAnswer' }),
  },
  '/api/hand-ins/{id}': {
    get: operation('One of them, with the bytes of its files', { answer: 'HandInAnswer', path: ['id'] }),
    delete: {
      ...operation('Decided about what was handed in', { path: ['id'] }),
      responses: { 204: { description: 'Removed' }, ...errors },
    },
  },
};

/** How promises were kept, worked out on the server. */
const reportPaths = {
  '/api/reports/sla': {
    get: operation('How the promises of a month were kept, by account', {
      answer: 'SlaReportAnswer',
      query: ['month', 'account'],
    }),
  },
  '/api/reports/warnings': {
    get: operation('Warnings of due times, and whom they concern', {
      answer: 'WarningsAnswer',
      query: ['from', 'to'],
    }),
  },
};

/** Files of attachments. Uploads follow tus 1.0, where bodies are bytes. */
const filePaths = {
  '/api/files/states': {
    post: operation('How far files have come', { body: 'FileStatesRequest', answer: 'FileStatesAnswer' }),
  },
  '/api/files/{entry}/{part}': {
    get: {
      ...operation('The file of an entry, or its small preview', { path: ['entry', 'part'] }),
      responses: {
        200: { description: 'The bytes', content: { 'application/octet-stream': {} } },
        ...errors,
      },
    },
  },
  '/api/uploads': { post: operation('Begin an upload (tus)', {}) },
  '/api/uploads/{id}': {
    patch: operation('The next piece (tus); HEAD tells how much has arrived', { path: ['id'] }),
    delete: operation('Give it up (tus)', { path: ['id'] }),
  },
};
