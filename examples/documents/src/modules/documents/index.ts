export { DocumentsController as Controller } from './documents.controller';
/** From the helpdesk's papers to documents, and from a request to the helpdesk's filters. */
export * as Mapper from './documents.mapper';
/** The module's own data: documents, whatever system they come from. */
export * as Model from './documents.model';
export { DocumentsModule as Module } from './documents.module';
/** What a request to the module may ask for. */
export * as Request from './documents.request';
export { DocumentsService as Service } from './documents.service';
export { HelpdeskDocumentsService as HelpdeskService } from './helpdesk-documents.service';
