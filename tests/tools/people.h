// Names of people who do not exist, for the tools that make test data.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_PEOPLE_H
#define SHEAF_TEST_PEOPLE_H

static const char *const given[] = {"Anna", "Marcus", "Leila", "Pavel", "Ruth", "Daniel", "Ingrid"};
static const char *const family[] = {"Bergmann", "Castillo", "Okafor", "Haddad", "Novak", "Farrow"};

#endif
