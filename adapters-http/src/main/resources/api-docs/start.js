// No validator: it would send the description elsewhere.
SwaggerUIBundle({ url: '/openapi.yml', dom_id: '#api', validatorUrl: null, deepLinking: true });
