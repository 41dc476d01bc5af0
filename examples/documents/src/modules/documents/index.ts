export { DocumentsController as Controller } from './documents.controller';
/** Maps the helpdesk's papers to documents, and a request to the helpdesk's filters. */
export * as Mapper from './documents.mapper';
/** Models the documents independently of the system that provides them. */
export * as Model from './documents.model';
export { DocumentsModule as Module } from './documents.module';
/** Defines the requests to the module. */
export * as Request from './documents.request';
export { DocumentsService as Service } from './documents.service';
export { HelpdeskDocumentsService as HelpdeskService } from './helpdesk-documents.service';
