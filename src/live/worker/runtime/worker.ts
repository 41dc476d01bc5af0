/**
 * The program of a runtime worker. What Node has and a worker lacks comes before everything that looks for it.
 *
 * @module
 */
import { environment } from './globals';
import 'reflect-metadata';
import { BASE_PACK } from '../add-ons/base';
import { registerPack } from './registry';
import { serve } from './serve';

registerPack(BASE_PACK);
serve(self, environment);
