import * as nestAxios from '@nestjs/axios';
import * as nestCommon from '@nestjs/common';
import * as nestConfig from '@nestjs/config';
import * as nestCore from '@nestjs/core';
import * as nestSwagger from '@nestjs/swagger';
import * as frameworkHeaders from '@o2s/framework/headers';
import * as frameworkModules from '@o2s/framework/modules';
import axios from 'axios';
import * as rxjs from 'rxjs';
import * as zod from 'zod';
import { createAlertsRouter } from '../../../../../examples/backend/src/rest/alerts.router';
import { createAlertStore } from '../../../../../examples/backend/src/rest/alerts.store';
import type { Pack } from '../../runtime';
import { toMount } from '../to-mount';

// Its other transports need Node or a page. This one ends in `fetch`, whose place the backend takes.
axios.defaults.adapter = 'fetch';

/** What every example needs, and the backend's alerts. */
export const BASE_PACK: Pack = {
  packages: {
    '@nestjs/axios': nestAxios,
    '@nestjs/common': nestCommon,
    '@nestjs/config': nestConfig,
    '@nestjs/core': nestCore,
    '@nestjs/swagger': nestSwagger,
    '@o2s/framework/headers': frameworkHeaders,
    '@o2s/framework/modules': frameworkModules,
    axios,
    rxjs,
    zod,
  },
  createMounts: () => [toMount('/rest/v1', createAlertsRouter(createAlertStore(Date.now)))],
};
