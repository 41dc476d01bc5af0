import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';

import * as Framework from '@o2s/framework/modules';

import type { Composition } from '../src/composition';

/**
 * Reads the routes of a controller from the metadata of Nest's decorators, so that a test of "every route"
 * cannot miss one.
 *
 * @returns routes such as `GET /notifications/:id`, in Nest's lookup order: a subclass' own routes first
 */
export function routesOf(controller: Type): string[] {
    return methodsOf(controller.prototype as object).map((method) => {
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
        const paths = [controller, method].map((target) => Reflect.getMetadata(PATH_METADATA, target) as string);
        const segments = paths.join('/').split('/').filter(Boolean);
        return `${verb} /${segments.join('/')}`;
    });
}

/** Finds the methods with routes, including inherited ones; an overridden method counts once. */
function methodsOf(prototype: object): object[] {
    const methods = new Map<string, object>();
    for (let each = prototype; each !== Object.prototype; each = Object.getPrototypeOf(each) as object) {
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(each))) {
            methods.set(name, methods.get(name) ?? (value as object));
        }
    }
    return [...methods.values()].filter((method) => Reflect.hasMetadata(METHOD_METADATA, method));
}

/** The framework's own controllers by module name; modules without a controller are absent. */
export const FRAMEWORK_CONTROLLERS: ReadonlyMap<string, Type> = new Map(
    Object.entries(Framework).flatMap(([namespace, exported]) => {
        const name = namespace === 'CMS' ? 'cms' : namespace.charAt(0).toLowerCase() + namespace.slice(1);
        return 'Controller' in exported ? [[name, exported.Controller as Type]] : [];
    }),
);

/** A module that a composition serves. */
export interface ServedModule {
    /** The name of the module, for example `notifications`. */
    readonly module: string;
    /** The name of the integration that serves the module. */
    readonly integration: string;
    /** Every route, in the format of {@link routesOf}. */
    readonly routes: readonly string[];
}

/** Finds every module of a composition that has routes. */
export function servedModules({ modules, integrations, custom = [] }: Composition): ServedModule[] {
    const own = modules.map((module) => {
        const entry = integrations[module];
        const controller =
            entry && 'controller' in entry ? (entry.controller as Type | undefined) : FRAMEWORK_CONTROLLERS.get(module);
        return { module: module, integration: entry?.name ?? '', controller };
    });
    const others = custom.map(({ config }) => ({
        module: config.name,
        integration: config.name,
        controller: config.controller,
    }));
    return [...own, ...others].flatMap(({ controller, ...served }) =>
        controller ? [{ ...served, routes: routesOf(controller) }] : [],
    );
}
