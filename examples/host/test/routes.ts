import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';

import 'reflect-metadata';

/**
 * Reads the routes of a controller from the metadata that Nest's decorators leave, so that a test of "every route"
 * cannot forget one.
 *
 * @returns for instance `GET /notifications/:id`, in the order of the methods
 */
export function routesOf(controller: Type): string[] {
    const prototype = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor' && Reflect.hasMetadata(METHOD_METADATA, prototype[name]!))
        .map((name) => {
            const method = Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as RequestMethod;
            const paths = [controller, prototype[name]!].map(
                (target) => Reflect.getMetadata(PATH_METADATA, target) as string,
            );
            return `${RequestMethod[method]} /${paths.flatMap((path) => path.split('/').filter(Boolean)).join('/')}`;
        });
}
