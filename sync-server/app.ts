import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import { fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { MAX_BODY_BYTES } from '../shared/protocol/push.ts';
import type { DemoAnswer } from '../shared/protocol/session.ts';
import { answerError, handleErrors } from './http/errors.ts';
import { addHeaders } from './http/headers.ts';
import { acceptJson } from './http/json-body.ts';
import { MethodTable, missing, watchRoutes } from './http/not-found.ts';
import { isPage, sendIndex, serveConsole } from './http/console.ts';
import { RequestLog } from './http/request-log.ts';
import { refuseConnection } from './http/refuse-connection.ts';
import { demoRoute } from './routes/demo.ts';
import { deviceRoutes } from './routes/devices.ts';
import { handInRoutes } from './routes/hand-ins.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoute } from './routes/history.ts';
import { packRoutes } from './routes/packs.ts';
import { openApiRoute } from './routes/openapi.ts';
import { pullRoute } from './routes/pull.ts';
import { pushRoute } from './routes/push.ts';
import { reportRoutes } from './routes/reports.ts';
import { sessionRoutes } from './routes/session.ts';
import { streamRoute } from './routes/stream.ts';
import { waitRoute } from './routes/wait.ts';
import { createServices, type Services } from './services.ts';
import { Files, type FilesOptions } from './blobs/files.ts';
import { Uploads } from './blobs/uploads.ts';
import { fileRoutes } from './routes/files.ts';
import { uploadRoutes } from './routes/uploads.ts';
import type { Store } from './store/store.ts';

/** A pull that brings a note is 4 KB, half of it random; compressing it would cost more of processors than of the link. */
const MIN_COMPRESSED_BYTES = 8 * 1_024;
/** Up to here at once; beyond by a stream beside the event loop, which costs more than it spares for little. */
const MAX_COMPRESSED_AT_ONCE = 64 * 1_024;

export interface AppOptions {
  store: Store;
  logger: FastifyBaseLogger;
  /** Folder of the built console; `null` serves the API alone. */
  consoleDir?: string | null;
  demo?: DemoAnswer | null;
  /** Where files of attachments lie; `null` takes none. */
  files?: FilesOptions | null;
  /** Answered by /readyz; the caller turns it off before closing. */
  isReady?: () => boolean;
  /** Filled with all routes, for whoever wants to know them. */
  routes?: MethodTable;
}

/** The HTTP server on an open store; not yet listening. The store stays the caller's to close. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, logger, consoleDir = null, demo = null, isReady = () => true } = options;
  const { files: filesOptions = null } = options;
  const app = fastify({
    loggerInstance: logger,
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: MAX_BODY_BYTES,
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, reply);
    },
    clientErrorHandler: refuseConnection,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const services = createServices({
    store,
    demo,
    isReady,
    files: filesOptions === null ? null : openFiles(filesOptions, logger),
    onFailure: (error) => logger.error({ err: error }, 'event streams failed'),
  });
  const table = watchRoutes(app, options.routes ?? new MethodTable());
  addHeaders(app);
  handleErrors(app);
  acceptJson(app);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    services.metrics.answered(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1_000,
    );
  });
  endConnectionsOnClose(app, () => services.hub.close());
  await app.register(compress, {
    globalDecompression: false,
    threshold: MIN_COMPRESSED_BYTES,
    syncThreshold: MAX_COMPRESSED_AT_ONCE,
    encodings: ['zstd', 'br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  sessionRoutes(app, services);
  pullRoute(app, services);
  pushRoute(app, services);
  streamRoute(app, services);
  waitRoute(app, services);
  deviceRoutes(app, services);
  handInRoutes(app, services);
  historyRoute(app, services);
  packRoutes(app, services);
  reportRoutes(app, services);
  await serveFiles(app, services);
  demoRoute(app, services);
  healthRoutes(app, services);
  openApiRoute(app);
  if (consoleDir !== null) await serveConsole(app, consoleDir);
  app.setNotFoundHandler((request, reply) => {
    if (consoleDir !== null && isPage(request)) return sendIndex(reply, consoleDir);
    throw missing(table, request.url);
  });
  return app;
}

function openFiles(options: FilesOptions, logger: FastifyBaseLogger): Files {
  return new Files(options, (error) => logger.error({ err: error }, 'a file could not be released'));
}

async function serveFiles(app: FastifyInstance, services: Services): Promise<void> {
  const { files, store } = services;
  if (files === null) return;
  const uploads = new Uploads(store, files);
  fileRoutes(app, services, files);
  uploadRoutes(app, services, uploads);
  app.addHook('onClose', async () => files.close());
  await uploads.resume();
}

/** A connection that is still answering when the server stops would stay open, kept alive for nothing, and hold it up. */
function endConnectionsOnClose(app: FastifyInstance, endStreams: () => void): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
    endStreams();
    // A download that was under way has said already that its connection stays.
    const timer = setInterval(() => app.server.closeIdleConnections(), 100);
    app.server.once('close', () => clearInterval(timer));
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
