import type { DynamicModule } from '@nestjs/common';

import {
    type ApiConfig,
    Articles,
    Auth,
    BillingAccounts,
    CMS,
    Cache,
    Carts,
    Checkout,
    Customers,
    Invoices,
    Notifications,
    Orders,
    Organizations,
    Payments,
    Products,
    Resources,
    Search,
    Tickets,
    Users,
} from '@o2s/framework/modules';

/** The name of a framework module: its key in `ApiConfig['integrations']`. */
export type ModuleName = keyof ApiConfig['integrations'];

/** The parts of every framework module that a host uses. */
interface RegisterableModule {
    register(config: ApiConfig): DynamicModule;
}

/** All 18 modules of the framework by name: the compiler reports missing and unknown ones. */
export const FRAMEWORK_MODULES: Record<ModuleName, RegisterableModule> = {
    articles: Articles.Module,
    auth: Auth.Module,
    billingAccounts: BillingAccounts.Module,
    cache: Cache.Module,
    carts: Carts.Module,
    checkout: Checkout.Module,
    cms: CMS.Module,
    customers: Customers.Module,
    invoices: Invoices.Module,
    notifications: Notifications.Module,
    orders: Orders.Module,
    organizations: Organizations.Module,
    payments: Payments.Module,
    products: Products.Module,
    resources: Resources.Module,
    search: Search.Module,
    tickets: Tickets.Module,
    users: Users.Module,
};
