import {
  All,
  BadRequestException,
  Body,
  Catch,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  HttpException,
  ImATeapotException,
  Injectable,
  Ip,
  Module,
  NotFoundException,
  Param,
  ParseIntPipe,
  Post,
  Put,
  Query,
  Redirect,
  Req,
  Res,
  UseFilters,
  UseGuards,
  type ArgumentsHost,
  type CanActivate,
  type ExceptionFilter,
  type MiddlewareConsumer,
  type NestModule,
} from '@nestjs/common';
import { EMPTY, of, throwError } from 'rxjs';
import type { AdapterRequest, AdapterResponse } from '../../worker/adapter';

@Catch(RangeError)
class RangeFilter implements ExceptionFilter<RangeError> {
  catch(error: RangeError, host: ArgumentsHost): void {
    host.switchToHttp().getResponse<AdapterResponse>().status(416).json({ range: error.message });
  }
}

@Injectable()
class NobodyGuard implements CanActivate {
  canActivate(): boolean {
    return false;
  }
}

/** Every way to answer and to fail that a controller has. */
@Controller('probe')
class ProbeController {
  @Get('http')
  http(): never {
    throw new NotFoundException('Gone fishing');
  }

  @Get('object')
  object(): never {
    throw new HttpException({ code: 7, why: ['a', 'b'] }, 422);
  }

  @Get('text')
  text(): never {
    throw new HttpException('a text', 418);
  }

  @Get('error')
  error(): never {
    throw new Error('Not for callers');
  }

  @Get('string')
  string(): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- code of others does
    throw 'a string';
  }

  @Get('status')
  status(): never {
    throw Object.assign(new Error('I bring a status'), { statusCode: 409 });
  }

  @Get('async')
  async reject(): Promise<never> {
    await Promise.resolve();
    throw new BadRequestException(['one', 'two']);
  }

  @Get('observable')
  observable() {
    return throwError(() => new ImATeapotException());
  }

  @Get('range')
  @UseFilters(RangeFilter)
  range(): never {
    throw new RangeError('too far');
  }

  @Get('guarded')
  @UseGuards(NobodyGuard)
  guarded(): string {
    return 'never';
  }

  @Get('value/:kind')
  value(@Param('kind') kind: string): unknown {
    const values: Record<string, unknown> = {
      null: null,
      number: 7,
      zero: 0,
      yes: true,
      no: false,
      text: 'grün',
      empty: '',
      list: [1, 'zwei', null],
      date: new Date(0),
      none: undefined,
    };
    return values[kind];
  }

  @Get('one')
  one() {
    return of({ is: 'emitted' });
  }

  @Get('nothing')
  nothing() {
    return EMPTY;
  }

  @Get('number/:id')
  number(@Param('id', ParseIntPipe) id: number): { id: number } {
    return { id };
  }

  @Get('query')
  query(@Query() all: unknown, @Query('a') a: unknown): unknown {
    return { all, a: a ?? 'none' };
  }

  @Get('headers')
  headers(@Headers() all: Record<string, string>, @Headers('X-Probe') probe: string | undefined): unknown {
    return { host: typeof all['host'], probe: probe ?? 'none' };
  }

  @Get('request')
  request(@Req() request: AdapterRequest, @Ip() ip: string): unknown {
    const { method, originalUrl, url, path, protocol } = request;
    return { method, originalUrl, url, path, protocol, hostname: typeof request.hostname, ip: typeof ip };
  }

  @Post('body')
  body(@Body() body: unknown): unknown {
    return { body: body ?? 'none' };
  }

  @Put('accepted')
  @HttpCode(202)
  @Header('X-Probe', 'yes')
  accepted(): { ok: boolean } {
    return { ok: true };
  }

  @Delete('gone')
  @HttpCode(204)
  gone(): { not: string } {
    return { not: 'sent' };
  }

  @Get('moved')
  @Redirect('/probe/one', 301)
  moved(): void {}

  @Get('by-hand')
  byHand(@Res() response: AdapterResponse): void {
    response.status(203).set('X-Probe', 'hand').type('text/plain').send('by hand');
  }

  @Get('twice')
  twice(@Res() response: AdapterResponse): void {
    response.json({ first: true });
    response.json({ second: true });
  }

  @All('any')
  any(@Req() { method }: AdapterRequest): { method: string } {
    return { method };
  }

  @Get('rest/*path')
  rest(@Param('path') path: unknown): unknown {
    return { path };
  }

  @Get(':a-:b')
  pair(@Param() params: unknown): unknown {
    return params;
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((request: AdapterRequest, response: AdapterResponse, next: () => void) => {
        response.set('X-Probe', `through ${request.method}`);
        next();
      })
      .forRoutes('probe/one', 'probe/number/:id');
    consumer
      .apply((_request: AdapterRequest, _response: AdapterResponse, next: (error: Error) => void) => {
        next(new BadRequestException('The middleware refuses'));
      })
      .forRoutes('probe/nothing');
  }
}
