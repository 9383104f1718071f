package dev.forkpoint.planted.application;

interface OpenResult {}
