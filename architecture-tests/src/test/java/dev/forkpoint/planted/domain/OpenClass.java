package dev.forkpoint.planted.domain;

class OpenClass {}
