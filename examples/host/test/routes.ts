import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';

/**
 * Reads the routes of a controller from the metadata that Nest's decorators leave, so that a test of "every route"
 * cannot forget one.
 *
 * @returns for instance `GET /notifications/:id`, in the order of the methods
 */
export function routesOf(controller: Type): string[] {
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype))
        .map((descriptor) => descriptor.value as object)
        .filter((method) => Reflect.hasMetadata(METHOD_METADATA, method));
    return methods.map((method) => {
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
        const paths = [controller, method].map((target) => Reflect.getMetadata(PATH_METADATA, target) as string);
        const segments = paths.join('/').split('/').filter(Boolean);
        return `${verb} /${segments.join('/')}`;
    });
}
