import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/** One line for each request, when it is answered; at hundreds of requests a second a second line is felt. */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // It stands in the line of its answer.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = { req: request, res: reply, responseTime: reply.elapsedTime };
    if (error) request.log.error({ ...line, err: error }, 'request errored');
    else request.log.info(line, 'request completed');
  }
}
